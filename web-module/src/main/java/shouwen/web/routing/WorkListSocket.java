package shouwen.web.routing;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/**
 * The line by which an open work list hears that it has changed. It says only that, so that nothing leaves but through
 * the page with its own permissions. Own, rather than that of Faces, because the list keeps no view.
 */
@ServerEndpoint("/live/work-list/{department}")
public class WorkListSocket {

    @Inject
    WorkListAudience audience;

    @OnOpen
    public void open(Session session, @PathParam("department") String department) throws IOException {
        if (!audience.add(session, department)) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, ""));
        }
    }

    @OnClose
    public void close(Session session) {
        audience.remove(session);
    }

    /** A line that broke is only forgotten: the page looks for changes by itself until it has a new one. */
    @OnError
    public void broken(Session session, Throwable failure) {
        audience.remove(session);
    }
}
