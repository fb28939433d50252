package shouwen.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import shouwen.staff.DutyTime;
import shouwen.staff.service.FeedReader;
import shouwen.web.ui.Texts;

/** Somebody's shifts as iCalendar (RFC 5545), in their language, moments in universal time. */
@ApplicationScoped
class DutyCalendar {

    String of(FeedReader.Feed feed, Instant now) {
        var texts = Texts.bundle("roster", feed.person().locale());
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Shouwen//Roster//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(texts.getString("feed.name")));
        calendar.add(new XProperty("X-WR-CALNAME", texts.getString("feed.name")));
        for (var duty : feed.duties()) {
            var name = duty.label().isEmpty() ? texts.getString("kind." + duty.kind()) : duty.label();
            calendar.add(event(duty, name, now));
        }
        return calendar.toString();
    }

    private static VEvent event(DutyTime duty, String name, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(duty.id() + "@shouwen"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(duty.startsAt()));
        event.add(new DtEnd<>(duty.endsAt()));
        event.add(new Summary(name));
        event.add(new Categories(duty.kind().name()));
        return event;
    }
}
