package shouwen.rehearsal.internal;

/** One case being played: its number, what it is about, and whose home it is. */
record Life(Rehearsed rehearsed, String number, Story story, Home home) {

    boolean is(String category) {
        return story.category().equals(category);
    }
}
