package org.pramana.notification;

import java.util.Locale;

/** Whom a digest is for. */
record Reader(long id, String name, String address, Locale language) {}
