package org.pramana.people;

import java.io.Serializable;

/** What people see of themselves. */
public record OwnProfile(
        String login, String name, String email, String language, String theme, Absence absence, boolean hasPassword)
        implements Serializable {}
