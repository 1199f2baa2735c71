/** Takes complaints from CSV and JSON files, by command line and over HTTP. */
package io.huiyin.intake.file;
