using Xunit;

// What the tests print, and the property tests with every run, belongs to the test: it is shown with one that fails.
[assembly: CaptureConsole]
