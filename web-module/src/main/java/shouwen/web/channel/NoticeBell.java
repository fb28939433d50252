package shouwen.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shouwen.channel.service.NoticeQueries;

/** How many notices wait, for the bell in the top bar; asked for once in a request. */
@Named("noticeBell")
@RequestScoped
public class NoticeBell {

    private static final int MOST_SHOWN = 99;

    @Inject
    NoticeQueries notices;

    private @Nullable Integer unread;

    public int getUnread() {
        var known = unread;
        if (known == null) {
            known = notices.unreadBundles().value();
            unread = known;
        }
        return known;
    }

    /** As the bell shows it; empty when nothing waits. */
    public String getBadge() {
        int waiting = getUnread();
        return waiting == 0 ? "" : waiting > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(waiting);
    }
}
