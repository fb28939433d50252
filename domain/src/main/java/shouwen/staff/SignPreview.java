package shouwen.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A file of a device before it is taken over.
 *
 * @param people how many sign in it
 * @param days the days it tells of, in order
 * @param problems lines that will be left out
 * @param taken whether it was taken over already
 */
public record SignPreview(
        UUID id,
        String fileName,
        int signs,
        int people,
        List<LocalDate> days,
        List<SignFile.Problem> problems,
        boolean taken) {}
