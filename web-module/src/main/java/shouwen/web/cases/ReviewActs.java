package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shouwen.cases.Responsibility;
import shouwen.cases.service.ReviewService;
import shouwen.web.ui.Messages;
import shouwen.web.ui.PackWords;

/** What customer service does with what departments bring back: accept the result, send it back, route anew. */
@Named("reviewActs")
@RequestScoped
public class ReviewActs {

    @Inject
    ReviewService reviews;

    @Inject
    PackWords words;

    @Inject
    SeenCase seen;

    @Inject
    Messages messages;

    private @Nullable String trueCause;
    private @Nullable Responsibility responsibility;
    private @Nullable String reason;
    private @Nullable String department;

    public String accept() {
        reviews.accept(seen.getNumber(), seen.version(), trueCause, responsibility);
        messages.info("cases", "done.reviewed");
        return seen.page();
    }

    public String sendBack() {
        reviews.sendBack(seen.getNumber(), seen.version(), Typed.orEmpty(reason));
        messages.info("cases", "done.sentBack", seen.getNumber());
        return seen.page();
    }

    public String route() {
        reviews.routeAnew(seen.getNumber(), seen.version(), Typed.orEmpty(department), Typed.orEmpty(reason));
        messages.info("cases", "done.routed", seen.getNumber(), words.department(Typed.orEmpty(department)));
        return seen.page();
    }

    public Responsibility[] getVerdicts() {
        return Responsibility.values();
    }

    public @Nullable String getTrueCause() {
        return trueCause;
    }

    public void setTrueCause(@Nullable String trueCause) {
        this.trueCause = trueCause;
    }

    public @Nullable Responsibility getResponsibility() {
        return responsibility;
    }

    public void setResponsibility(@Nullable Responsibility responsibility) {
        this.responsibility = responsibility;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }
}
