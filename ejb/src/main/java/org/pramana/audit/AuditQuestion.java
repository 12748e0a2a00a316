package org.pramana.audit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What an administrator wants to see of the trail; each part may be null, and those given must all hold.
 *
 * @param subject begins like this: {@code card:} is every card
 * @param actor login or part of the name
 * @param action begins like this: {@code person.} is everything done to people
 * @param from first day
 * @param until last day
 */
public record AuditQuestion(String subject, String actor, String action, LocalDate from, LocalDate until) implements Serializable {

    public static final AuditQuestion EVERYTHING = new AuditQuestion(null, null, null, null, null);
}
