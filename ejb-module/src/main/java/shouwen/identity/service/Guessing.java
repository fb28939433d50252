package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import shouwen.identity.GuessLimit;
import shouwen.identity.Guesses;

/**
 * Decides whether a password may be tried. Three headings count: the account, the address, and the account from that
 * address. An address the account has signed in from before is bound by its own heading only: a crowd of attackers
 * cannot keep somebody from their own desk.
 */
@ApplicationScoped
class Guessing {

    private static final Duration ADDRESS_STAYS_KNOWN = Duration.ofDays(90);

    @Inject
    ThrottleTable table;

    /** Counts the guess and lets it pass, or says until when to wait. Committed at once, before the password is hashed. */
    @Transactional(TxType.REQUIRES_NEW)
    Admission admit(String login, String address, Instant at) {
        var network = network(address);
        var pair = "pair:" + login + "@" + network;
        var limits = new LinkedHashMap<String, GuessLimit>();
        limits.put("account:" + login, GuessLimit.OF_ACCOUNT);
        limits.put("address:" + network, GuessLimit.OF_ADDRESS);
        limits.put(pair, GuessLimit.OF_ACCOUNT_FROM_ADDRESS);
        var rows = table.lock(limits.keySet());
        var binding = isKnown(rows.get(pair), at) ? Stream.of(pair) : limits.keySet().stream();
        var wait = binding.map(subject -> rows.get(subject).guesses())
                .filter(guesses -> !guesses.mayGuess(at))
                .map(Guesses::blockedUntil)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
        if (wait.isPresent()) {
            return new Admission.Wait(wait.get());
        }
        return count(limits, rows, pair, address, at);
    }

    /** Gives a right guess back and remembers the address as known for this account. */
    @Transactional(TxType.MANDATORY)
    void wasRight(Admission.Guess guess) {
        guess.before().forEach((subject, before) -> {
            if (subject.equals(guess.pair())) {
                table.succeeded(subject, guess.at());
            } else {
                table.giveBack(subject, before, Objects.requireNonNull(guess.counted().get(subject)));
            }
        });
    }

    private Admission count(
            Map<String, GuessLimit> limits,
            Map<String, ThrottleTable.Row> rows,
            String pair,
            String address,
            Instant at) {
        var before = new LinkedHashMap<String, Guesses>();
        var counted = new LinkedHashMap<String, Guesses>();
        limits.forEach((subject, limit) -> {
            var guesses = rows.get(subject).guesses();
            before.put(subject, guesses);
            counted.put(subject, limit.after(guesses, at));
        });
        table.store(counted);
        return new Admission.Guess(pair, address, before, counted, at);
    }

    private static boolean isKnown(ThrottleTable.Row pair, Instant at) {
        return pair.succeededAt() != null && pair.succeededAt().plus(ADDRESS_STAYS_KNOWN).isAfter(at);
    }

    /** One subscriber has a whole /64 of IPv6 addresses: they count as one. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.split(":", -1);
        return String.join(":", Stream.of(groups).limit(4).toList()) + "::/64";
    }
}
