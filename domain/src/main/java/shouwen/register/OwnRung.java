package shouwen.register;

import java.util.List;
import java.util.Set;

/**
 * Where somebody stands on the ladder that decides what they ask for: nobody is decided on by themselves or by who is below
 * them (TUN-037, TUN-053).
 *
 * @param order all posts of the ladder, the lowest first
 * @param own the posts the person fills
 */
record OwnRung(List<String> order, Set<String> own) {

    OwnRung {
        order = List.copyOf(order);
        own = Set.copyOf(own);
    }

    /**
     * Of the posts that would decide those above the person's own; where none is left the next one up. Above the highest
     * there is nobody: another who fills it decides.
     */
    List<String> above(List<String> posts) {
        int rank = rank();
        if (rank < 0) {
            return posts;
        }
        if (rank == order.size() - 1) {
            return List.of(order.get(rank));
        }
        var higher = posts.stream().filter(post -> order.indexOf(post) > rank).toList();
        return higher.isEmpty() ? List.of(order.get(rank + 1)) : higher;
    }

    private int rank() {
        int rank = -1;
        for (int i = 0; i < order.size(); i++) {
            rank = own.contains(order.get(i)) ? i : rank;
        }
        return rank;
    }
}
