package shouwen.calendar.service;

/**
 * A year as somebody hands it in.
 *
 * @param calendar code of the public calendar
 * @param source where it was found: an address or the name of a paper
 * @param noticeNumber of the decree, empty when not known
 * @param content JSON, iCalendar or CSV in UTF-8
 */
public record NewYear(
        String calendar, int year, String source, String noticeNumber, String fileName, byte[] content) {}
