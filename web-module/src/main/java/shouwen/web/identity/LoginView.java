package shouwen.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import shouwen.web.ui.LocalPath;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** Signing in; afterwards the page that was asked for. */
@Named("loginView")
@RequestScoped
public class LoginView {

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    SignedIn signedIn;

    @Inject
    Texts texts;

    private @Nullable String login;
    private @Nullable String password;
    private @Nullable String from;

    /** Goes home with somebody who is signed in already. */
    public @Nullable String arrive() {
        return signedIn.isPresent() ? "/index?faces-redirect=true" : null;
    }

    public void signIn() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        var credential = new UsernamePasswordCredential(login, password);
        var parameters = AuthenticationParameters.withParams().credential(credential).newAuthentication(true);
        var status = security.authenticate(request, response, parameters);
        if (status == AuthenticationStatus.SUCCESS) {
            faces.getExternalContext().redirect(request.getContextPath() + LocalPath.orHome(from));
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            faces.responseComplete();
        } else {
            var text = texts.of("identity", "login.refused");
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
