package shouwen.field.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Set;
import shouwen.content.ContentRule;
import shouwen.content.MediaType;
import shouwen.content.service.ContentStore;

/** Keeps drawn signatures: small PNG pictures, by the hash of their content. */
@ApplicationScoped
class Signatures {

    private static final ContentRule RULE = new ContentRule("signature", 1024 * 1024, Set.of(MediaType.PNG));

    @Inject
    ContentStore content;

    /** Its hash. Refused when it is no PNG, empty, or larger than a mebibyte. */
    String keep(byte[] png) {
        return content.put(new ByteArrayInputStream(png), RULE).sha256();
    }
}
