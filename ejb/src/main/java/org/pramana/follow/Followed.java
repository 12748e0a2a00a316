package org.pramana.follow;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that I follow.
 *
 * @param key slug, login, tag or collection key
 * @param name as people call it
 */
public record Followed(FollowKind kind, String key, String name, Instant since) implements Serializable {}
