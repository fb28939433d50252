package shouwen.identity.service;

import java.util.UUID;

/**
 * A token just made.
 *
 * @param secret shown this once; only its digest is kept
 */
public record IssuedToken(UUID id, String secret) {

    /** Never the secret, in no log. */
    @Override
    public String toString() {
        return "IssuedToken " + id;
    }
}
