package shouwen.rehearsal.internal;

import shouwen.policy.CaseFacts;

/** One case being played: its number, what it is about, whose home it is, and what rules look at. */
record Life(Rehearsed rehearsed, String number, Story story, Home home, CaseFacts facts) {}
