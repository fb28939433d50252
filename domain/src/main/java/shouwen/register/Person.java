package shouwen.register;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who wants to take a step.
 *
 * @param posts the posts of the regulation they fill for this entry
 * @param ofDepartment whether they work in the department the entry stands with
 */
public record Person(UUID id, Set<String> posts, boolean ofDepartment) {

    public Person {
        posts = Set.copyOf(posts);
    }

    /** The same, with posts they fill for somebody else. */
    public Person with(Set<String> more) {
        var all = new HashSet<>(posts);
        all.addAll(more);
        return new Person(id, all, ofDepartment);
    }

    boolean may(String post) {
        return post.isEmpty() ? ofDepartment : posts.contains(post);
    }
}
