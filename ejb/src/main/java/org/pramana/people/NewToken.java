package org.pramana.people;

import java.io.Serializable;
import java.time.Instant;

/** @param token shown this once and kept nowhere */
public record NewToken(long id, String token, Instant expiresAt) implements Serializable {}
