package shouwen.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import shouwen.identity.Caller;
import shouwen.identity.service.Authentication;
import shouwen.identity.service.SignIn;
import shouwen.identity.service.StaffDirectory;
import shouwen.identity.service.StaffMember;
import shouwen.identity.service.TokenDirectory;

/**
 * Finds out who sends a request: by bearer token for the API and nothing else there, by the session for pages. Name and
 * roles come from the directory with every request, so that whoever loses a right loses it within five seconds in every
 * open session (S7, B45). The name of a caller in the server is the id of the staff member.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    Authentication authentication;

    @Inject
    StaffDirectory directory;

    @Inject
    TokenDirectory tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (ApiDoor.leadsThrough(request)) {
            return byToken(request, context);
        }
        if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return signIn(credential, request, context);
        }
        var caller = caller(request);
        if (caller.isPresent()) {
            return accept(caller.get(), context);
        }
        return context.isProtected() ? WayToLogin.show(request, response, context) : context.doNothing();
    }

    private AuthenticationStatus byToken(HttpServletRequest request, HttpMessageContext context) {
        try {
            return ApiDoor.token(request).flatMap(tokens::find)
                    .map(caller -> accept(caller, context))
                    .orElseGet(context::doNothing);
        } catch (IllegalStateException databaseAway) {
            ApiDoor.cannotTell(request);
            return context.doNothing();
        }
    }

    private AuthenticationStatus signIn(
            UsernamePasswordCredential credential, HttpServletRequest request, HttpMessageContext context) {
        var outcome = authentication.signIn(
                credential.getCaller(), credential.getPasswordAsString(), request.getRemoteAddr());
        if (outcome instanceof SignIn.Accepted accepted) {
            StaffSession.begin(request, accepted.caller());
            return accept(accepted.caller(), context);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        var session = StaffSession.of(request);
        var caller = session.filter(StaffSession::isYoungEnough)
                .flatMap(found -> directory.find(found.staffId()))
                .filter(StaffMember::active)
                .map(StaffMember::caller);
        if (caller.isEmpty()) {
            session.ifPresent(StaffSession::end);
        }
        return caller;
    }

    private static AuthenticationStatus accept(Caller caller, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(caller.staffId().toString(), caller.roles());
    }
}
