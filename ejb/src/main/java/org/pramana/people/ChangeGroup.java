package org.pramana.people;

/** @param editSeq of the {@link GroupDetails} that was on screen; null to change whatever is there */
public record ChangeGroup(String name, String description, Long editSeq) {}
