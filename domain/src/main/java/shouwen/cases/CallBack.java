package shouwen.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;

/** One attempt to ask the customer how it was (HEA-027, TUN-017, TUN-019). Never changed afterwards. */
@Entity
@Table(name = "call_back")
public class CallBack {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "case_id")
    private UUID caseId;

    private int round;
    private boolean reached;
    private @Nullable Boolean satisfied;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> scores;

    private String opinion;
    private String reason;

    @Column(name = "called_at")
    private Instant calledAt;

    @Column(name = "called_by")
    private UUID calledBy;

    protected CallBack() {} // for JPA

    /** Records what {@link CallBackForm} says, which has been checked. */
    public CallBack(ServiceCase serviceCase, CallBackForm form, UUID by, Instant at) {
        this.id = Ids.next();
        this.operatorId = serviceCase.operatorId();
        this.caseId = serviceCase.id();
        this.round = serviceCase.round();
        this.reached = form.reached();
        this.satisfied = form.satisfied();
        this.scores = form.scores();
        this.opinion = form.opinion();
        this.reason = form.reason();
        this.calledBy = by;
        this.calledAt = at;
    }
}
