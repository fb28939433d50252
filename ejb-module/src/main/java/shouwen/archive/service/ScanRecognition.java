package shouwen.archive.service;

import shouwen.archive.Recognition;

/** Whether scans are read on this server. */
public interface ScanRecognition {

    Recognition state();
}
