package org.pramana.web.api;

import org.pramana.words.Refusal;

/** More than this address takes. Not an {@code InvalidInput}: it has a status of its own, 413. */
class BodyTooLarge extends Refusal {

    BodyTooLarge(long megabytes) {
        super(Kind.INVALID, "api.too-large", megabytes);
    }
}
