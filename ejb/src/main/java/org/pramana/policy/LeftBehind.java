package org.pramana.policy;

import java.io.Serializable;

/** Cards that a rule made need verification and that wait still. @param position of the rule, from 0 */
public record LeftBehind(int policy, String policyName, int position, String rule, int cards) implements Serializable {}
