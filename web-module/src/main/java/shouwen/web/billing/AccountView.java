package shouwen.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import shouwen.billing.AccountStatement;
import shouwen.billing.service.AccountStatements;

/** What an account was billed and paid. */
@Named("accountView")
@RequestScoped
public class AccountView {

    @Inject
    AccountStatements statements;

    @Inject
    HttpServletRequest request;

    private @Nullable AccountStatement statement;

    /** Not found for an account of nobody or of another operator. */
    public void load() {
        var number = request.getParameter("number");
        statement = statements.ofNumber(number == null ? "" : number);
    }

    public @Nullable AccountStatement getStatement() {
        return statement;
    }
}
