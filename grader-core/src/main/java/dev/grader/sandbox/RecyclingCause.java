package dev.grader.sandbox;

/** Why a cell was thrown away while its sandbox went on. */
public enum RecyclingCause {
    /** It had served as many jobs as a cell serves. */
    WORN,
    /** Its last job showed an anomaly, broke or was cancelled, so that nobody can vouch for it. */
    UNFIT,
    /** Its warden went down. */
    DIED,
    /** It never reported for work. */
    UNSTARTED
}
