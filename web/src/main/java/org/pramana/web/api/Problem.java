package org.pramana.web.api;

import java.util.Map;

/**
 * RFC 9457.
 *
 * @param type stable, for programs: {@code urn:pramana:problem:KEY}
 * @param title what kind of problem the status stands for
 * @param detail what went wrong, as a sentence that a person can act on
 * @param key the stable name of the sentence
 * @param field which field of the request it is about, null if it is about none
 * @param more what else helps to go on: the versions of a conflict, the id of a log line
 */
record Problem(String type, String title, int status, String detail, String key, String field, Map<String, Object> more) {}
