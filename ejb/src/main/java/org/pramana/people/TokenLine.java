package org.pramana.people;

import java.io.Serializable;
import java.time.Instant;

/** A personal token, without the token. */
public record TokenLine(long id, String name, Instant createdAt, Instant expiresAt, Instant lastUsed, boolean expired)
        implements Serializable {}
