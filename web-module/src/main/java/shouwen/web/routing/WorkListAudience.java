package shouwen.web.routing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffDirectory;
import shouwen.identity.service.StaffMember;
import shouwen.routing.service.WorkListNews;

/** Who looks at which department's list now, and is told when it changes. */
@ApplicationScoped
public class WorkListAudience {

    private static final int MOST_LINES = 5_000;

    @Inject
    WorkListNews news;

    @Inject
    StaffDirectory directory;

    private final Map<Session, Subject> lines = new ConcurrentHashMap<>();
    private final Map<Subject, Set<Session>> audiences = new ConcurrentHashMap<>();
    private final Consumer<WorkListNews.Changed> listener = this::tell;

    private record Subject(UUID operatorId, String department) {}

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        news.listen(listener);
    }

    @PreDestroy
    void end() {
        news.leave(listener);
    }

    /** Takes a line in; false when the person may not see that list, or there are too many lines. */
    boolean add(Session session, String department) {
        var person = person(session.getUserPrincipal());
        if (person.isEmpty() || !maySee(person.get(), department) || lines.size() >= MOST_LINES) {
            return false;
        }
        var subject = new Subject(person.get().operatorId(), department);
        lines.put(session, subject);
        audiences.computeIfAbsent(subject, key -> ConcurrentHashMap.newKeySet()).add(session);
        return true;
    }

    void remove(Session session) {
        var subject = lines.remove(session);
        if (subject != null) {
            audiences.computeIfPresent(subject, (key, sessions) -> {
                sessions.remove(session);
                return sessions.isEmpty() ? null : sessions;
            });
        }
    }

    private void tell(WorkListNews.Changed changed) {
        var sessions = audiences.get(new Subject(changed.operatorId(), changed.department()));
        if (sessions != null) {
            var word = changed.arrived() ? "arrived" : "changed";
            sessions.forEach(session -> session.getAsyncRemote().sendText(word, result -> {
                if (!result.isOK()) {
                    remove(session);
                }
            }));
        }
    }

    private Optional<Caller> person(@Nullable Principal principal) {
        if (principal == null) {
            return Optional.empty();
        }
        try {
            return directory.find(UUID.fromString(principal.getName()))
                    .filter(StaffMember::active)
                    .map(StaffMember::caller);
        } catch (IllegalArgumentException notAPerson) {
            return Optional.empty();
        }
    }

    private static boolean maySee(Caller caller, String department) {
        return caller.worksIn(department) || caller.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE, Role.CALL_TAKER);
    }
}
