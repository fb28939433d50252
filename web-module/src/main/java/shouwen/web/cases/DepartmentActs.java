package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shouwen.routing.service.WorkItemService;
import shouwen.web.ui.Messages;
import shouwen.web.ui.PackWords;

/** What the department that has a case does with it: take on, give a result, return, hand on. */
@Named("departmentActs")
@RequestScoped
public class DepartmentActs {

    @Inject
    WorkItemService items;

    @Inject
    ResultDemands demands;

    @Inject
    PackWords words;

    @Inject
    SeenCase seen;

    @Inject
    Messages messages;

    private @Nullable String result;
    private @Nullable String reason;
    private @Nullable String department;

    public String accept() {
        items.accept(seen.item(), seen.itemVersion());
        return done("done.accepted", seen.getNumber());
    }

    public String giveResult() {
        items.result(seen.item(), seen.itemVersion(), demands.form(result));
        return done("done.result", seen.getNumber());
    }

    public String returnToSender() {
        items.returnToSender(seen.item(), seen.itemVersion(), Typed.orEmpty(reason));
        return done("done.returned", seen.getNumber());
    }

    public String handOn() {
        items.handOn(seen.item(), seen.itemVersion(), Typed.orEmpty(department), Typed.orEmpty(reason));
        return done("done.handedOn", seen.getNumber(), words.department(Typed.orEmpty(department)));
    }

    private String done(String key, Object... arguments) {
        messages.info("cases", key, arguments);
        return seen.page();
    }

    public @Nullable String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result;
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
