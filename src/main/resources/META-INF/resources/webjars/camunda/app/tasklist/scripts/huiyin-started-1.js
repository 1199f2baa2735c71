/*
 * Adds to "The process has been started" the number of what was started: of a complaint that the customer is told, of an event
 * that complaints are joined to. Tasklist itself shows nothing of what is nobody's task.
 */
const LONG_ENOUGH_TO_WRITE_IT_DOWN = 60000;
let number;

try {
  window.angular.module('cam.tasklist').config(['$provide', function ($provide) {
    $provide.decorator('camAPI', ['$delegate', function ($delegate) {
      const definitions = $delegate.resource('process-definition');
      const submit = definitions.submitForm;
      definitions.submitForm = async function () {
        const started = await submit.apply(this, arguments);
        number = started && started.businessKey;
        return started;
      };
      return $delegate;
    }]);
    $provide.decorator('Notifications', ['$delegate', function ($delegate) {
      const add = $delegate.addMessage.bind($delegate);
      $delegate.addMessage = function (told) {
        add(number ? Object.assign({}, told, {message: number, duration: LONG_ENOUGH_TO_WRITE_IT_DOWN}) : told);
        number = null;
      };
      return $delegate;
    }]);
  }]);
} catch (e) {
  // without this script the number is found in the lists
  console.error('Huiyin: numbers are not told', e);
}

export default [];
