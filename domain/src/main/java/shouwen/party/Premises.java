package shouwen.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** A place that is supplied: a flat, a shop, a school. Lies in one supply area, which incidents are told by. */
@Entity
public class Premises {

    public static final int MAX_ADDRESS = 300;
    public static final int MAX_AREA = 100;
    private static final BigDecimal MAX_HEATED_AREA = new BigDecimal("1000000");

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String address;
    private String area;

    @Column(name = "heated_area")
    private @Nullable BigDecimal heatedArea;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Premises() {} // for JPA

    /**
     * @param area the supply area or heat station, empty when unknown
     * @param heatedArea in square metres; null when not heated by area
     */
    public Premises(UUID operatorId, String address, String area, @Nullable BigDecimal heatedArea, Instant at) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.createdAt = at;
        take(address, area, heatedArea);
    }

    /** Takes over a corrected address, area or measurement. */
    public void change(String address, String area, @Nullable BigDecimal heatedArea) {
        take(address, area, heatedArea);
    }

    private void take(String address, String area, @Nullable BigDecimal heatedArea) {
        this.address = Texts.line("address", address, MAX_ADDRESS);
        this.area = Texts.optionalLine("area", area, MAX_AREA);
        this.heatedArea = heatedArea == null ? null : checked(heatedArea);
    }

    private static BigDecimal checked(BigDecimal heatedArea) {
        if (heatedArea.signum() <= 0 || heatedArea.compareTo(MAX_HEATED_AREA) > 0) {
            throw new InvalidInputException("heatedArea", "outOfRange", "0.01", MAX_HEATED_AREA.toPlainString());
        }
        return heatedArea.setScale(2, RoundingMode.HALF_UP);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String address() {
        return address;
    }

    public String area() {
        return area;
    }

    /** In square metres; null when not heated by area. */
    public @Nullable BigDecimal heatedArea() {
        return heatedArea;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
