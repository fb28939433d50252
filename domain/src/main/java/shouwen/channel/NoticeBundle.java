package shouwen.channel;

import java.time.LocalDate;

/**
 * What the list of notices shows as one line: a single notice, or all about deadlines of one kind and day.
 *
 * @param newest the newest of them
 * @param count how many they are
 * @param unread how many of them are unread
 * @param day the day they came, in the operator's zone
 */
public record NoticeBundle(Notice newest, int count, int unread, LocalDate day) {

    /** Whether it stands for several. */
    public boolean isBundle() {
        return count > 1;
    }
}
