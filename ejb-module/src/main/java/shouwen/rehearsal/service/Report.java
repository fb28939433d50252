package shouwen.rehearsal.service;

import java.time.Duration;
import java.util.List;

/**
 * How a rehearsal went.
 *
 * @param failures what must not have happened: errors that are no refusals
 * @param took on the wall
 */
public record Report(Play play, Figures figures, List<String> failures, Duration took) {}
