package shouwen.web.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The search box of the top bar: a case number leads to the case, everything else to the archive's search. */
@WebServlet("/search")
public class SearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{1,3}-\\d{8}-\\d{1,8}");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = request.getParameter("q");
        response.sendRedirect(target(typed == null ? "" : typed));
    }

    static String target(String typed) {
        var words = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var number = words.toUpperCase(Locale.ROOT);
        if (CASE_NUMBER.matcher(number).matches()) {
            return "/cases/case?number=" + number;
        }
        return "/archive/search?q=" + URLEncoder.encode(words, UTF_8);
    }
}
