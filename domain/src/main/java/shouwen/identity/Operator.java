package shouwen.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import shouwen.shared.LocalizedText;

/** A utility that works with this system, and the tenant all its rows belong to. */
@Entity
@Table(name = "operator")
public class Operator {

    @Id
    private UUID id;

    private String code;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_zh_cn")
    private String nameZhCn;

    @Column(name = "name_zh_tw")
    private String nameZhTw;

    private String industry;

    @Column(name = "time_zone")
    private String timeZone;

    private String currency;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Operator() {} // for JPA

    /**
     * @param code short and unique, as in addresses and file names
     * @param industry {@code heating}, {@code water}, ...
     * @param currency ISO 4217
     */
    public Operator(
            UUID id, String code, LocalizedText name, String industry, ZoneId zone, String currency, Instant at) {
        this.id = id;
        this.code = code;
        nameEn = name.en();
        nameZhCn = name.zhCn();
        nameZhTw = name.zhTw();
        this.industry = industry;
        timeZone = zone.getId();
        this.currency = currency;
        createdAt = at;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public LocalizedText name() {
        return new LocalizedText(nameEn, nameZhCn, nameZhTw);
    }

    public String industry() {
        return industry;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public String currency() {
        return currency;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
