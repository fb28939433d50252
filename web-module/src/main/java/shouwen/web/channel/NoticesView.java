package shouwen.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.channel.Notice;
import shouwen.channel.service.NoticeQueries;
import shouwen.channel.service.NoticeService;
import shouwen.shared.Page;

/** All notices of the person before the screen, newest first. */
@Named("noticesView")
@RequestScoped
public class NoticesView {

    private static final int PAGE = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    NoticeQueries notices;

    @Inject
    NoticeService service;

    @Inject
    NoticeWords words;

    private @Nullable String after;
    private @Nullable Page<Notice> page;

    /** A notice as the list shows it. */
    public record Row(UUID id, String text, String caseNumber, String kind, Instant at, boolean read) {

        /** Icon by what it is about. */
        public String icon() {
            return kind.startsWith("clock.") ? "pi-clock" : kind.startsWith("correction.") ? "pi-money-bill" : "pi-inbox";
        }
    }

    /** Everything that has come is read. */
    public String markAllRead() {
        service.markAllRead();
        return "/channel/notices?faces-redirect=true";
    }

    public List<Row> getRows() {
        return page().items().stream().map(this::row).toList();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    private Row row(Notice notice) {
        return new Row(
                notice.id(), words.of(notice), notice.caseNumber(), notice.kind(), notice.createdAt(), notice.isRead());
    }

    private Page<Notice> page() {
        var known = page;
        if (known == null) {
            var cursor = after != null && ID.matcher(after).matches() ? UUID.fromString(after) : null;
            known = notices.recent(cursor, PAGE);
            page = known;
        }
        return known;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
