package shouwen.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.Channel;
import shouwen.shared.Ids;

/** What the customer was told, when, by whom and by which way (HEA-013). Never changed afterwards. */
@Entity
@Table(name = "case_answer")
public class CaseAnswer {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "case_id")
    private UUID caseId;

    private int round;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String text;
    private @Nullable Boolean satisfied;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private UUID answeredBy;

    protected CaseAnswer() {} // for JPA

    /** @param satisfied what the customer said to it; null when not asked */
    public CaseAnswer(ServiceCase serviceCase, Channel channel, String text, @Nullable Boolean satisfied, UUID by, Instant at) {
        this.id = Ids.next();
        this.operatorId = serviceCase.operatorId();
        this.caseId = serviceCase.id();
        this.round = serviceCase.round();
        this.channel = channel;
        this.text = text;
        this.satisfied = satisfied;
        this.answeredBy = by;
        this.answeredAt = at;
    }

    public String text() {
        return text;
    }
}
