package shouwen.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import shouwen.identity.Login;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

/**
 * Hashes and verifies passwords. At most two at once: a crowd of sign-ins must not take the processors from those who
 * are already at work.
 */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final String ITERATIONS = "210000";
    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 64;
    private static final int PATIENCE_SECONDS = 10;

    @Inject
    Pbkdf2PasswordHash hashing;

    private final Semaphore atOnce = new Semaphore(2, true);
    private final String nobodysHash = drawn();

    @PostConstruct
    void prepare() {
        hashing.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", ITERATIONS,
                "Pbkdf2PasswordHash.SaltSizeBytes", String.valueOf(SALT_BYTES),
                "Pbkdf2PasswordHash.KeySizeBytes", String.valueOf(KEY_BYTES)));
    }

    /** The hash of a chosen password. Refuses one that is too short, too long or says the login. */
    String hashChosen(String password, Login login) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InvalidInputException("password", "passwordTooShort", SHORTEST);
        }
        if (length > LONGEST) {
            throw new InvalidInputException("password", "passwordTooLong", LONGEST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.value())) {
            throw new InvalidInputException("password", "passwordLikeLogin");
        }
        return hash(password);
    }

    /** The hash of a password nobody knows, not even this server. */
    String nobodys() {
        return nobodysHash;
    }

    /** Whether it is the password of that hash. Without a hash it takes as long and is false. */
    boolean verify(String password, Optional<String> hash) {
        var tried = password.length() > 2 * LONGEST ? "" : password;
        enter();
        try {
            var same = hashing.verify(normal(tried).toCharArray(), hash.orElse(nobodysHash));
            return same && hash.isPresent();
        } finally {
            atOnce.release();
        }
    }

    /** Whether a stored hash was made in another way than is used now. */
    boolean isOutdated(String hash) {
        return !hash.startsWith(ALGORITHM + ":" + ITERATIONS + ":");
    }

    String hash(String password) {
        enter();
        try {
            return hashing.generate(normal(password).toCharArray());
        } finally {
            atOnce.release();
        }
    }

    /** Refused when too many are waiting: requests must not pile up behind the hashing. */
    private void enter() {
        try {
            if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ConflictException("busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConflictException("busy");
        }
    }

    /** A hash of no password at all: verifying against it takes as long as against any other, making it takes no time. */
    private static String drawn() {
        return String.join(":", ALGORITHM, ITERATIONS, drawn(SALT_BYTES), drawn(KEY_BYTES));
    }

    private static String drawn(int bytes) {
        var drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return Base64.getEncoder().encodeToString(drawn);
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
