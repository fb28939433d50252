package shouwen.web.field;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shouwen.field.service.WorkOrderQueries;
import shouwen.shared.UnknownThingException;

/** Hands out the drawn signature of a work order, {@code /signature?order=<number>}, to who may read the order. */
@WebServlet("/signature")
public class SignatureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WorkOrderQueries orders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = request.getParameter("order");
        try (var picture = orders.signature(number == null ? "" : number)) {
            response.setContentType("image/png");
            picture.transferTo(response.getOutputStream());
        } catch (UnknownThingException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
