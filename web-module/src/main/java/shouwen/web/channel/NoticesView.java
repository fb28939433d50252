package shouwen.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.channel.Notice;
import shouwen.channel.NoticeBundle;
import shouwen.channel.service.NoticeQueries;
import shouwen.channel.service.NoticeService;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.web.ui.Address;

/** The notices of the person before the screen, newest first; those about deadlines bundled, or one bundle opened. */
@Named("noticesView")
@RequestScoped
public class NoticesView {

    private static final int PAGE = 50;

    @Inject
    NoticeQueries notices;

    @Inject
    NoticeService service;

    @Inject
    NoticeWords words;

    private @Nullable String after;
    private @Nullable String kind;
    private @Nullable String day;
    private @Nullable List<Row> rows;
    private @Nullable String next;

    /**
     * A line of the list.
     *
     * @param count how many notices it stands for
     * @param unread how many of them are new
     * @param more address of the list of all of them; null for a single one
     * @param place where it leads; with nothing on its link where it leads nowhere
     */
    public record Row(
            UUID id,
            String text,
            String kind,
            Instant at,
            int count,
            int unread,
            @Nullable String more,
            NoticePlace place) {

        /** Icon by what it is about. */
        public String icon() {
            return kind.startsWith("clock.") ? "pi-clock" : kind.startsWith("correction.")
                            ? "pi-money-bill"
                            : kind.startsWith("entry.")
                                    ? "pi-clipboard"
                                    : kind.startsWith("approval.")
                                            ? "pi-check-circle"
                                            : kind.startsWith("roster.") || kind.startsWith("swap.")
                                                    ? "pi-calendar"
                                                    : "pi-inbox";
        }

        public boolean read() {
            return unread == 0;
        }
    }

    /** Everything that has come, or everything of the open bundle, is read. */
    public String markAllRead() {
        if (isOneDay()) {
            service.markRead(String.valueOf(kind), date());
        } else {
            service.markAllRead();
        }
        return "/channel/notices?faces-redirect=true";
    }

    public List<Row> getRows() {
        var known = rows;
        if (known == null) {
            known = isOneDay() ? notices.ofDay(String.valueOf(kind), date()).stream().map(this::row).toList() : bundles();
            rows = known;
        }
        return known;
    }

    public @Nullable String getNext() {
        getRows();
        return next;
    }

    /** Whether one bundle is opened. */
    public boolean isOneDay() {
        return kind != null && !kind.isBlank() && day != null && !day.isBlank();
    }

    private List<Row> bundles() {
        Page<NoticeBundle> page = notices.bundles(after, PAGE);
        next = page.next();
        return page.items().stream().map(this::row).toList();
    }

    private Row row(NoticeBundle bundle) {
        var newest = bundle.newest();
        var more = bundle.isBundle()
                ? Address.of("/channel/notices").with("kind", newest.kind()).with("day", bundle.day().toString()).toString()
                : null;
        return new Row(
                newest.id(),
                words.of(bundle),
                newest.kind(),
                newest.createdAt(),
                bundle.count(),
                bundle.unread(),
                more,
                bundle.isBundle() ? new NoticePlace("", "", "") : NoticePlace.of(newest));
    }

    private Row row(Notice one) {
        return new Row(
                one.id(),
                words.of(one),
                one.kind(),
                one.createdAt(),
                1,
                one.isRead() ? 0 : 1,
                null,
                NoticePlace.of(one));
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(String.valueOf(day));
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("day", "notADate");
        }
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }
}
