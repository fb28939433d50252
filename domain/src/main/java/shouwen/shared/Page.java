package shouwen.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, by keyset.
 *
 * @param items the rows, in the order of the list
 * @param next the cursor of the following page, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
