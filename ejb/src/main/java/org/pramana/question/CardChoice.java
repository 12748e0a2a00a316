package org.pramana.question;

import java.io.Serializable;
import org.pramana.search.Suggestion;

/** A card that may be the answer. @param forAll all who asked may read it; else it cannot be */
public record CardChoice(Suggestion card, boolean forAll) implements Serializable {}
