package shouwen.rehearsal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import shouwen.policy.CaseKind;
import shouwen.policy.PolicyPack;

/** What a customer tells, and what comes of it. */
record Story(int weight, CaseKind kind, String category, String summary, String details, String result) {

    private static final List<String> ROOMS = List.of("主卧", "次卧", "客厅", "卫生间", "北屋", "书房");
    private static final List<String> SINCE = List.of("昨天", "前天", "前几天", "上周", "今天早上");

    /** The stories of a pack: those written for it, else one for each kind and category it knows. */
    static List<Story> of(PolicyPack pack) {
        return Lines.find(pack.code() + "/stories.tsv")
                .map(lines -> lines.stream()
                        .map(line -> new Story(
                                Integer.parseInt(line[0]), CaseKind.valueOf(line[1]), line[2], line[3], line[4], line[5]))
                        .toList())
                .orElseGet(() -> told(pack));
    }

    private static List<Story> told(PolicyPack pack) {
        var stories = new ArrayList<Story>();
        for (var tale : Lines.of("tales.tsv")) {
            var kind = CaseKind.valueOf(tale[0]);
            for (var category : pack.categories(kind)) {
                var name = category.name().zhCn();
                stories.add(new Story(
                        Integer.parseInt(tale[1]),
                        kind,
                        category.code(),
                        tale[2].replace("{name}", name),
                        tale[3].replace("{name}", name),
                        tale[4]));
            }
        }
        return stories;
    }

    /** One of the stories, by weight, its blanks filled. */
    static Story draw(List<Story> stories, Random random) {
        int drawn = random.nextInt(stories.stream().mapToInt(Story::weight).sum());
        for (var story : stories) {
            drawn -= story.weight;
            if (drawn < 0) {
                return story.filled(random);
            }
        }
        throw new IllegalStateException("weights changed while drawing");
    }

    private Story filled(Random random) {
        var room = ROOMS.get(random.nextInt(ROOMS.size()));
        var since = SINCE.get(random.nextInt(SINCE.size()));
        var temperature = String.valueOf(11 + random.nextInt(6));
        var after = String.valueOf(19 + random.nextInt(4));
        return new Story(
                weight,
                kind,
                category,
                fill(summary, room, since, temperature, after),
                fill(details, room, since, temperature, after),
                fill(result, room, since, temperature, after));
    }

    private static String fill(String text, String room, String since, String temperature, String after) {
        return text.replace("{room}", room)
                .replace("{since}", since)
                .replace("{temp}", temperature)
                .replace("{after}", after);
    }
}
