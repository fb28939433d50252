package shouwen.archive;

import java.util.UUID;

/**
 * A search a person keeps under a name.
 *
 * @param question the parameters of the search as its address has them: {@code q=%E6%BC%8F&class=repair}
 */
public record SavedSearch(UUID id, String name, String question) {}
