package org.pramana.question;

import java.io.Serializable;
import java.time.Instant;

/** Who had a question and said that it is not for them, and why: whoever has it next need not find that out again. */
public record PassedOn(String by, String why, Instant at) implements Serializable {}
