package shouwen.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shouwen.identity.service.Account;

/** Ends the session on the server, whatever becomes of the browser's cookie. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    Account account;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        account.signedOut();
        StaffSession.of(request).ifPresent(StaffSession::end);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.sendRedirect(request.getContextPath() + "/login");
    }
}
