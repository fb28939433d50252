package shouwen.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shouwen.message.OpenWorkItem;
import shouwen.shared.Ids;

/** One passing of a case from a department to another (WAT-022). Written by the receiving side; never changed. */
@Entity
@Table(name = "handover")
public class Handover {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "case_id")
    private UUID caseId;

    private int step;

    @Enumerated(EnumType.STRING)
    private HandoverKind kind;

    @Column(name = "from_department")
    private String fromDepartment;

    @Column(name = "to_department")
    private String toDepartment;

    private String reason;
    private String rule;
    private String clause;

    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    @Column(name = "handed_over_by")
    private UUID handedOverBy;

    protected Handover() {} // for JPA

    public Handover(OpenWorkItem message) {
        this.id = Ids.next();
        this.operatorId = message.operatorId();
        this.caseId = message.caseId();
        this.step = message.step();
        this.kind = HandoverKind.valueOf(message.handover());
        this.fromDepartment = message.fromDepartment();
        this.toDepartment = message.department();
        this.reason = message.reason();
        this.rule = message.rule();
        this.clause = message.clause();
        this.handedOverAt = message.handedOverAt();
        this.handedOverBy = message.handedOverBy();
    }
}
