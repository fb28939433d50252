package shouwen.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"13812345678,138****5678", "010-66881234,****1234", "12345,*****", "+8613812345678,****5678", "'',''"})
    void a_telephone_number_keeps_its_ends(String number, String masked) {
        assertThat(Masking.phone(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张伟,张*", "歐陽娜娜,歐***", "𠮷田,𠮷*", "John Smith,J*** S****", "'',''"})
    void a_name_keeps_its_first_character(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "朝阳区幸福里3号楼2单元501,朝阳区…",
        "新北市板橋區文化路一段1號,新北市板橋區…",
        "幸福镇光明街8号,幸福镇…",
        "'12 Main Street, Springfield','…, Springfield'",
        "12 Main Street,…",
        "'',''"
    })
    void an_address_ends_at_its_district(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }
}
