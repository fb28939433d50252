package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shouwen.cases.service.CustomerNotes;
import shouwen.policy.Channel;
import shouwen.web.ui.Messages;

/** Writes down what the customer adds. Their word stands whatever else happened to the case: no version is compared. */
@Named("noteActs")
@RequestScoped
public class NoteActs {

    @Inject
    CustomerNotes notes;

    @Inject
    SeenCase seen;

    @Inject
    Messages messages;

    private @Nullable String text;
    private Channel channel = Channel.HOTLINE;

    public String note() {
        notes.note(seen.getNumber(), null, channel, text);
        messages.info("cases", "done.noted");
        return seen.page();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }
}
